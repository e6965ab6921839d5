/** For browser tests: a component in the page's theme and language, and axe's verdict on it. */
import { MantineProvider } from "@mantine/core";
import axe from "axe-core";
import type { ReactNode } from "react";
import "../shell/styles.ts";
import type { Language } from "../../graph/lens.ts";
import { LanguageContext } from "../language.ts";
import { cssVariables, THEME } from "../shell/theme.ts";

export interface SettingProps {
  readonly children: ReactNode;
  readonly scheme?: "light" | "dark";
  readonly language?: Language;
}

/** What `App` puts around the page. */
export function Setting({ children, scheme = "light", language = "en" }: SettingProps) {
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={cssVariables} forceColorScheme={scheme} env="test">
      <LanguageContext value={language}>
        <main style={{ background: "var(--parley-panel)", padding: 16 }}>{children}</main>
      </LanguageContext>
    </MantineProvider>
  );
}

/** Each violation as a line that says where and what. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, {
    // A fragment of a page has no first heading of its own.
    rules: {
      "page-has-heading-one": { enabled: false },
      "document-title": { enabled: false },
      "html-has-lang": { enabled: false },
    },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
