/** Catches what fails inside a part of the page, so that the rest of it lives on. */

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Component } from "react";
import { useSay } from "../language.ts";
import { WORDS } from "../state/words.ts";
import classes from "./shell.module.css";
import { WORDS as SHELL_WORDS } from "./words.ts";

interface Failure {
  readonly error: unknown;
}

export class LoadBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failure: Failure | undefined }
> {
  override state: { readonly failure: Failure | undefined } = { failure: undefined };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : <Failed error={failure.error} />;
  }
}

function Failed({ error }: Failure) {
  const say = useSay();
  return (
    <div className={classes.failed} role="alert">
      <p>
        {say(WORDS.failedLoad)}: <bdi>{error instanceof Error ? error.message : String(error)}</bdi>
      </p>
      <Button variant="default" size="sm" onClick={() => location.reload()}>
        {say(SHELL_WORDS.reload)}
      </Button>
    </div>
  );
}
