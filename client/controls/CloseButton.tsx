/** A cross that closes the part of the page it stands in. */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";

interface CloseButtonProps {
  readonly label: string;
  readonly onClose: () => void;
  /** Pixels of the cross (default 16). */
  readonly size?: number;
}

export function CloseButton({ label, onClose, size = 16 }: CloseButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClose}>
      <IconX size={size} aria-hidden="true" />
    </ActionIcon>
  );
}
