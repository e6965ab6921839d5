/** The rest of the filters under the legend, opened by a button: what they are made of is fetched with the first opening. */
import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { useSay } from "../language.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import { WORDS } from "./words.ts";

const FilterArea = lazily(async () => (await import("./FilterArea.tsx")).FilterArea);

export function MoreFilters() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={say(WORDS.moreFilters)}>
      <Button
        variant="default"
        size="xs"
        fullWidth
        aria-expanded={isOpen}
        mb={isOpen ? "xs" : 0}
        onClick={() => setOpen(!isOpen)}
      >
        {say(WORDS.moreFilters)}
      </Button>
      {isOpen && (
        <LoadBoundary>
          <Suspense fallback={null}>
            <FilterArea />
          </Suspense>
        </LoadBoundary>
      )}
    </section>
  );
}
