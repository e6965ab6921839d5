/** Icons of the actions that have a button on the page from the beginning. */
import type { Icon } from "@tabler/icons-react";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmarks,
  IconDownload,
  IconFilter,
  IconFolderOpen,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconLink,
  IconListTree,
  IconMaximize,
  IconRoute,
  IconTerminal2,
  IconTimeline,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";

export const TOOLBAR_ICONS: Readonly<Record<string, Icon>> = {
  timeline: IconTimeline,
  list: IconListTree,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  views: IconBookmarks,
  "copy-link": IconLink,
  console: IconTerminal2,
  export: IconDownload,
  "open-file": IconFolderOpen,
  legend: IconFilter,
  inspector: IconLayoutSidebarRight,
  help: IconKeyboard,
  paths: IconRoute,
  fit: IconMaximize,
  "zoom-in": IconZoomIn,
  "zoom-out": IconZoomOut,
};
