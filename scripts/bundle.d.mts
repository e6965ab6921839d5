/** See bundle.mjs. */
export function bundleProgram(root: string, folder: string): Promise<string[]>;
