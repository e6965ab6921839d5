/** Words of a closed list that clients may write in any case. */
import { z } from "zod";

/** Takes one of these words in any case, and hands it over as it stands in the list, in capitals; described as the list. */
export function anyCase<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodPipe<z.ZodString, z.ZodEnum<{ [Word in Words[number]]: Word }>> {
  return z.string().toUpperCase().meta({ enum: words }).pipe(z.enum(words));
}
