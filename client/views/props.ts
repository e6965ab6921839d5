/** What the dialog of saved views is given: values and callbacks. */
import type { SavedView } from "../../graph/contract/views.ts";
import type { ViewsApi } from "../api/views.ts";

/** A session that was left in this browser. */
export interface EarlierSession {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly nodes: number;
  readonly relationships: number;
}

export interface ViewsPanelProps {
  readonly api: ViewsApi;
  /** The name that is proposed: the title of what is shown. */
  readonly title: string;
  /** Why what is shown cannot be saved on the server; undefined where it can. */
  readonly refusal: "nothing" | "file" | undefined;
  /** What is shown, as the text of a view. */
  readonly textOf: () => string;
  /** The link to a saved view. */
  readonly linkTo: (name: string) => string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly download: (text: string, name: string) => void;
  readonly sessions: readonly EarlierSession[];
  readonly onOpen: (view: SavedView) => void;
  readonly onCopyLink: () => void;
  readonly onSaveFile: () => void;
  readonly onOpenFile: () => void;
  readonly onOpenSession: (id: string) => void;
  readonly onForgetSession: (id: string) => void;
}
