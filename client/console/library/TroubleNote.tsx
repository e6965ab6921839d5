/** Says that the browser does not keep what is shown. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import type { Trouble } from "./kept.ts";
import classes from "./library.module.css";
import { WORDS } from "./words.ts";

export function TroubleNote({ trouble }: { readonly trouble: Trouble | undefined }) {
  const say = useSay();
  return (
    <div role="status">
      {trouble !== undefined && (
        <p className={classes.trouble}>
          <IconAlertTriangle size={15} aria-hidden="true" />
          {say(WORDS[trouble])}
        </p>
      )}
    </div>
  );
}
