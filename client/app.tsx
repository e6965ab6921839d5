/** The whole page around an explorer: theme, language, and the connection for as long as it is there. */
import { MantineProvider } from "@mantine/core";
import { useColorScheme, useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect } from "react";
import { LanguageContext, sayIn } from "./language.ts";
import { Shell } from "./shell/Shell.tsx";
import { cssVariables, THEME } from "./shell/theme.ts";
import { WORDS } from "./shell/words.ts";
import type { Explorer } from "./state/explorer.ts";
import { ExplorerContext, useExplorerState } from "./state/explorer.ts";

/** Below this width panels are sheets over the canvas. */
export const NARROW = "(max-width: 47.99em)";

const Embedded = lazy(async () => ({ default: (await import("./shell/Embedded.tsx")).Embedded }));

export interface AppProps {
  readonly explorer: Explorer;
  /** Whether the page is in a frame of another page: the graph alone then. */
  readonly embedded?: boolean;
}

export function App({ explorer, embedded = false }: AppProps) {
  useEffect(() => explorer.connection.start(), [explorer]);
  return (
    <ExplorerContext value={explorer}>
      <Page embedded={embedded} />
    </ExplorerContext>
  );
}

function Page({ embedded }: { readonly embedded: boolean }) {
  const { language, scheme } = useExplorerState((state) => state.preferences);
  const systemScheme = useColorScheme("light", { getInitialValueInEffect: false });
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const drawn = scheme === "auto" ? systemScheme : scheme;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = sayIn(language, WORDS.title);
  }, [language]);
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={cssVariables} forceColorScheme={drawn}>
      <LanguageContext value={language}>
        {embedded ? (
          <Suspense fallback={null}>
            <Embedded scheme={drawn} />
          </Suspense>
        ) : (
          <Shell scheme={drawn} narrow={narrow} />
        )}
      </LanguageContext>
    </MantineProvider>
  );
}
