/** What every dialog of the page is given. */
export interface DialogProps {
  readonly onClose: () => void;
}
