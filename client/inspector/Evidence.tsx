/** The evidence behind a relationship: what each outlet states, in what they differ, and how it is cited. */
import { Button, Loader } from "@mantine/core";
import { IconColumns3, IconQuote } from "@tabler/icons-react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import type { Lens } from "../../graph/lens.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { Outlets } from "./ClaimViews.tsx";
import { Differences } from "./Differences.tsx";
import { differencesOf } from "./differences.ts";
import { evidenceByOutlet } from "./evidence.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import panel from "./panel.module.css";
import type { LoadEvidence } from "./props.ts";
import { Section } from "./Section.tsx";
import { useLoaded } from "./use-loaded.ts";
import { WORDS } from "./words.ts";

const Citations = lazy(async () => ({ default: (await import("./Citations.tsx")).Citations }));
const SideBySide = lazy(async () => ({ default: (await import("./SideBySide.tsx")).SideBySide }));

interface EvidenceProps {
  readonly elementId: string;
  readonly lens: Lens;
  /** The relationship as a sentence: the title of comparisons, the name of files. */
  readonly sentence: string;
  readonly loadEvidence: LoadEvidence;
}

export function Evidence({ elementId, lens, sentence, loadEvidence }: EvidenceProps) {
  const say = useSay();
  const evidence = useLoaded(loadEvidence, elementId);
  if (evidence.phase === "loading") {
    return (
      <Section title={say(WORDS.evidence)}>
        <p className={panel.note} role="status">
          <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.evidenceLoading)}
        </p>
      </Section>
    );
  }
  if (evidence.phase === "failed") {
    return (
      <Section title={say(WORDS.evidence)}>
        <Failure title={say(WORDS.evidenceFailed)} error={evidence.error} onRetry={evidence.retry} />
      </Section>
    );
  }
  return <Claims claims={evidence.value.claims} lens={lens} sentence={sentence} />;
}

interface ClaimsProps extends Pick<EvidenceProps, "lens" | "sentence"> {
  readonly claims: readonly Claim[];
}

function Claims({ claims, lens, sentence }: ClaimsProps) {
  const say = useSay();
  const language = useLanguage();
  const differences = useMemo(() => differencesOf(claims, lens, language), [claims, lens, language]);
  const differing = useMemo(() => new Set(differences.map(({ aspect }) => aspect)), [differences]);
  const articles = evidenceByOutlet(claims).reduce((sum, outlet) => sum + outlet.articles.length, 0);
  const words =
    claims.length === 1 ? WORDS.evidenceOne : articles === 1 ? WORDS.evidenceOneArticle : WORDS.evidenceCount;
  const count = <span className={panel.count}>{say(words, { claims: claims.length, articles })}</span>;
  return (
    <Section title={say(WORDS.evidence)} aside={claims.length === 0 ? undefined : count}>
      {claims.length === 0 && <p className={panel.note}>{say(WORDS.evidenceNone)}</p>}
      {claims.length > 0 && <Tools claims={claims} lens={lens} sentence={sentence} />}
      {claims.length > 1 && <Differences differences={differences} />}
      <Outlets claims={claims} lens={lens} differing={differing} />
    </Section>
  );
}

/** What can be done with all of it: comparing, citing. */
function Tools({ claims, lens, sentence }: ClaimsProps) {
  const say = useSay();
  const [open, setOpen] = useState<"citations" | "comparison" | undefined>(undefined);
  const load = useCallback(async () => claims, [claims]);
  return (
    <>
      <div className={panel.actions}>
        {claims.length > 1 && (
          <Button
            variant="default"
            size="compact-sm"
            aria-haspopup="dialog"
            leftSection={<IconColumns3 size={14} aria-hidden="true" />}
            onClick={() => setOpen("comparison")}
          >
            {say(EVIDENCE_WORDS.sideBySide)}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={open === "citations"}
          leftSection={<IconQuote size={14} aria-hidden="true" />}
          onClick={() => setOpen(open === "citations" ? undefined : "citations")}
        >
          {say(EVIDENCE_WORDS.cite)}
        </Button>
      </div>
      <Suspense fallback={null}>
        {open === "citations" && <Citations title={sentence} load={load} />}
        {open === "comparison" && (
          <SideBySide claims={claims} lens={lens} sentence={sentence} onClose={() => setOpen(undefined)} />
        )}
      </Suspense>
    </>
  );
}
