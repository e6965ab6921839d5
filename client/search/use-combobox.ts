/** The behaviour of a combobox with a list, after the ARIA Authoring Practices: the focus stays in the field, the arrow keys walk the options. */
import type { KeyboardEvent } from "react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";

export interface ComboboxOptions {
  /** How many options there are now. */
  readonly count: number;
  /** Whether Enter may take the first option when none was walked to. */
  readonly takesFirst: boolean;
  readonly onTake: (index: number) => void;
}

/** Attributes for the field and the list, and what is open and active. The library's own Combobox costs the first load 30 kB. */
export function useCombobox({ count, takesFirst, onTake }: ComboboxOptions) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  usePlacement(isOpen, field, list);
  const activeId = isOpen && active >= 0 && active < count ? `${id}-${active}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const walk = (event: KeyboardEvent, to: number): void => {
    event.preventDefault();
    setOpen(true);
    setActive(to);
  };
  const press = (event: KeyboardEvent): void => {
    // Keys that belong to the Japanese input method are not ours; 229 is what some browsers send for them.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" && count > 0) walk(event, isOpen ? (active + 1) % count : 0);
    else if (event.key === "ArrowUp" && count > 0) walk(event, active <= 0 ? count - 1 : active - 1);
    else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && isOpen && count > 0 && (active >= 0 || takesFirst)) {
      event.preventDefault();
      onTake(Math.max(active, 0));
    }
  };
  return {
    isOpen,
    active,
    close,
    /** Opens the list with no option walked to. */
    open: () => {
      setOpen(true);
      setActive(-1);
    },
    fieldProps: {
      ref: field,
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-expanded": isOpen,
      "aria-controls": isOpen ? id : undefined,
      "aria-activedescendant": activeId,
      onKeyDown: press,
      onBlur: close,
    },
    /** For the box around list and messages: a popover, so that nothing clips it. */
    popoverProps: {
      ref: list,
      popover: "manual",
      onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    },
    listId: id,
    optionProps: (index: number) => ({
      id: `${id}-${index}`,
      role: "option",
      "aria-selected": index === active,
      tabIndex: -1,
      onMouseMove: () => setActive(index),
      onClick: () => onTake(index),
    }),
  } as const;
}

/** Shows the list in the top layer, beneath the field and as wide. */
function usePlacement(
  isOpen: boolean,
  field: { readonly current: HTMLElement | null },
  list: { readonly current: HTMLElement | null },
): void {
  useLayoutEffect(() => {
    const box = list.current;
    if (box === null || !isOpen) return;
    const place = (): void => {
      const { left, bottom, width } = field.current?.getBoundingClientRect() ?? new DOMRect();
      Object.assign(box.style, {
        left: `${left}px`,
        top: `${bottom + 4}px`,
        width: `${width}px`,
        maxHeight: `${window.innerHeight - bottom - 16}px`,
      });
    };
    place();
    box.showPopover();
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    return () => {
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
      box.hidePopover();
    };
  }, [isOpen, field, list]);
}
