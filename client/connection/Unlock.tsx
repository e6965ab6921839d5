/** Asks for the token of a server that wants one. */
import "@mantine/core/styles/PasswordInput.css";
import { Button, PasswordInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { useSay } from "../language.ts";
import classes from "./connection.module.css";
import { WORDS } from "./words.ts";

export function Unlock({
  refused,
  onUnlock,
}: {
  readonly refused: boolean;
  readonly onUnlock: (token: string) => void;
}) {
  const say = useSay();
  const [token, setToken] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (token.trim() !== "") onUnlock(token.trim());
  };
  return (
    <form className={classes.waiting} onSubmit={submit}>
      <h2>{say(WORDS.lockedTitle)}</h2>
      <p>{say(WORDS.lockedHint)}</p>
      <PasswordInput
        className={classes.token}
        label={say(WORDS.token)}
        error={refused ? say(WORDS.refused) : undefined}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
        autoComplete="current-password"
      />
      <Button type="submit">{say(WORDS.unlock)}</Button>
    </form>
  );
}
