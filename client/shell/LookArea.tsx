/** Editor and menu of the look, wired to the store. Fetched at the reader's first touch of the page. */
import { isUnchanged, NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import { storageOr } from "../kept.ts";
import { useSay } from "../language.ts";
import { isKeptLook, keptLook } from "../look/kept-look.ts";
import type { Remembered } from "../look/LookMenu.tsx";
import { LookMenu } from "../look/LookMenu.tsx";
import { LookPanel, nameOfTarget } from "../look/LookPanel.tsx";
import { copyLook, saveGrass, saveLook } from "../look/look-files.ts";
import { backToRememberedLook, forgetRememberedLook, rememberLook } from "../look/remembering.ts";
import { WORDS } from "../look/words.ts";
import { askForFile } from "../opening/ask-for-file.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { openLook } from "../state/panels.ts";
import { baseLensOf, exploredSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";

/** The editor that is open; nothing where none is. */
export function LookEditorArea() {
  const say = useSay();
  const { store, exploring } = useExplorer();
  const target = useExplorerState((state) => state.panels.look);
  const base = useExplorerState(baseLensOf);
  const lens = useExplorerState(lensOf);
  const look = useExplorerState((state) => state.explored.present.look);
  const explored = useExplorerState(exploredSubgraph);
  const propertyKeys = useExplorerState((state) => state.session.schema?.propertyKeys);
  if (target === undefined) return null;
  const name = nameOfTarget(target, lens, say);
  return (
    <LookPanel
      key={`${target.kind} ${target.key ?? ""}`}
      target={target}
      base={base}
      lens={lens}
      look={look}
      explored={explored}
      propertyKeys={propertyKeys ?? []}
      onChange={(next, part) =>
        exploring.changeView(
          { look: next },
          { words: WORDS.stepOne, values: { name } },
          `look ${target.kind} ${target.key ?? ""} ${part}`,
        )
      }
      onClose={() => change(store, "panels", (panels) => openLook(panels, undefined))}
    />
  );
}

export function LookMenuArea() {
  const explorer = useExplorer();
  const { store, exploring } = explorer;
  const look = useExplorerState((state) => state.explored.present.look);
  return (
    <LookMenu
      isChanged={!isUnchanged(look)}
      remembered={() => rememberedIn(explorer)}
      onEdit={(kind) => change(store, "panels", (panels) => openLook(panels, { kind }))}
      onOpen={() => askForFile(explorer)}
      onSave={() => saveLook(explorer)}
      onSaveGrass={() => saveGrass(explorer)}
      onCopy={() => void copyLook(explorer)}
      onRemember={() => rememberLook(explorer)}
      onBack={() => backToRememberedLook(explorer)}
      onForget={() => forgetRememberedLook(explorer)}
      onReset={() => exploring.changeView({ look: NO_LENS_CHANGES }, { words: STATE_WORDS.resetLooks })}
    />
  );
}

function rememberedIn({ store }: Explorer): Remembered {
  const { session, explored } = store.getState();
  const storage = storageOr(() => localStorage);
  if (session.schema === undefined) return "none";
  const { database } = session.schema;
  if (isKeptLook(storage, database, explored.present.look)) return "this";
  try {
    return keptLook(storage, database) === undefined ? "none" : "other";
  } catch {
    // Another version has written it; it can be forgotten like any other.
    return "other";
  }
}
