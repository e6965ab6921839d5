/** Help on the console, a command, a subject, a word of Cypher, a function or a procedure. */
import type { ReactNode } from "react";
import { useSay } from "../../language.ts";
import { useConsole } from "../console-context.ts";
import type { Callable } from "../editor/catalogue.ts";
import { COMMANDS } from "../editor/commands.ts";
import { MODIFIER } from "../frame/modifier.ts";
import { SUBJECTS } from "./help-topics.ts";
import { SUBJECT_WORDS, WORDS } from "./help-words.ts";
import classes from "./report.module.css";
import type { HelpTopic, SubjectName } from "./report.ts";

export function HelpReport({ topic }: { readonly topic: HelpTopic }) {
  const say = useSay();
  switch (topic.kind) {
    case "all":
      return <Overview />;
    case "command":
      return (
        <Page title={topic.command.usage}>
          <p>{say(topic.command.sentence)}</p>
          {topic.command.name === "param" || topic.command.name === "params" ? <Paragraphs of="parameters" /> : null}
          {topic.command.name === "write" ? <Paragraphs of="writing" /> : null}
        </Page>
      );
    case "subject":
      return (
        <Page title={say(SUBJECT_WORDS[topic.name].title)}>
          <Paragraphs of={topic.name} />
        </Page>
      );
    case "keyword":
      return (
        <Page title={topic.keyword}>
          <p>
            {say(topic.sentence)} ({say(WORDS.keyword)})
          </p>
        </Page>
      );
    case "callable":
      return <Callables callables={topic.callables} />;
    case "unknown":
      return <Unknown asked={topic.asked} near={topic.near} />;
  }
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.report} aria-label={title} tabIndex={0}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {children}
    </section>
  );
}

function Overview() {
  const say = useSay();
  return (
    <Page title={say(WORDS.help)}>
      <table className={classes.table}>
        <caption>{say(WORDS.commands)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.command)}</th>
            <th scope="col">{say(WORDS.does)}</th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map(({ name, usage, sentence }) => (
            <tr key={name}>
              <th scope="row">
                <Topic name={name} text={usage} />
              </th>
              <td>{say(sentence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {say(WORDS.subjects)}:{" "}
        {SUBJECTS.map((name) => (
          <Topic key={name} name={name} text={say(SUBJECT_WORDS[name].title)} />
        ))}
      </p>
      <p>{say(WORDS.more)}</p>
    </Page>
  );
}

/** Opens another page of the help. */
function Topic({ name, text }: { readonly name: string; readonly text: string }) {
  const { runText } = useConsole();
  return (
    <button type="button" className={classes.topic} onClick={() => runText(`:help ${name}`, true)}>
      <bdi>{text}</bdi>
    </button>
  );
}

function Paragraphs({ of }: { readonly of: SubjectName }) {
  const say = useSay();
  const { seconds, rows } = useConsole().props.server.limits;
  return SUBJECT_WORDS[of].paragraphs.map((words) => (
    <p key={words.en}>{say(words, { key: MODIFIER, seconds, rows })}</p>
  ));
}

function Callables({ callables }: { readonly callables: readonly Callable[] }) {
  const say = useSay();
  return (
    <Page title={callables[0]?.name ?? ""}>
      {callables.map(({ signature, description, columns, isDeprecated }) => (
        <div key={signature}>
          <pre className={classes.signature} dir="ltr">
            {signature}
          </pre>
          <p>
            <bdi>{description}</bdi>
          </p>
          {columns.length > 0 && (
            <p>
              {say(WORDS.columns)} <bdi>{columns.join(", ")}</bdi>
            </p>
          )}
          {isDeprecated && <p>{say(WORDS.deprecated)}</p>}
        </div>
      ))}
    </Page>
  );
}

function Unknown({ asked, near }: { readonly asked: string; readonly near: readonly string[] }) {
  const say = useSay();
  return (
    <Page title={say(WORDS.help)}>
      <p>
        <bdi>{say(WORDS.unknown, { asked: asked.slice(0, 100) })}</bdi>
      </p>
      {near.length > 0 && (
        <p>
          {say(WORDS.near)}{" "}
          {near.map((name) => (
            <Topic key={name} name={name} text={name} />
          ))}
        </p>
      )}
      <p>{say(WORDS.more)}</p>
    </Page>
  );
}
