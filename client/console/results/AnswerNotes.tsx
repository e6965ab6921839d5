/** What must be known about an answer beside its rows: that it was cut, and what the database remarked. */
import type { QueryAnswer } from "../../api/query.ts";
import { useSay } from "../../language.ts";
import classes from "../console.module.css";
import { WORDS } from "../words.ts";

export function AnswerNotes({ answer }: { readonly answer: QueryAnswer }) {
  const say = useSay();
  // Our own server says the cut once more as a notification, for clients that know no other way.
  const notes = answer.notifications.filter((note) => !note.code.startsWith("Parley."));
  if (!answer.truncated && notes.length === 0) return null;
  return (
    <div className={classes.notes}>
      {answer.truncated && <p>{say(WORDS.cutNote)}</p>}
      {notes.length > 0 && (
        <details>
          <summary>{say(WORDS.notes, { count: notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={`${note.code} ${note.position?.offset} ${note.description}`}>
                <strong>
                  <bdi>{note.title}</bdi>
                </strong>{" "}
                <bdi>{note.description}</bdi>
                {note.position !== undefined &&
                  ` (${say(WORDS.place, { line: note.position.line, column: note.position.column })})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
