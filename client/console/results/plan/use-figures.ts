/** Figures of a plan in the reader's form. */
import { useMemo } from "react";
import { useLanguage } from "../../../language.ts";

export interface Figures {
  count(value: number): string;
  /** From 0 to 1, in per cent. */
  share(value: number): string;
  bytes(value: number): string;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export function useFigures(): Figures {
  const language = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
    return {
      count: (value) => (value > 0 && value < 1 ? "<1" : number.format(value)),
      share: (value) => percent.format(value),
      bytes: (value) => {
        const step = Math.min(Math.floor(Math.log(Math.max(value, 1)) / Math.log(1000)), UNITS.length - 1);
        const unit = UNITS[step] ?? "byte";
        const form = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const;
        return new Intl.NumberFormat(language, form).format(value / 1000 ** step);
      },
    };
  }, [language]);
}
