/** Finds out whether a connection works and, where it does not, why. */
import type { DatabaseInfo } from "../store.ts";
import { diagnose } from "./diagnosis.ts";
import { isConnectionFailure } from "./errors.ts";
import { checkVersion, readInfo } from "./info.ts";
import type { Access } from "./stream.ts";

/** Connects, signs in, checks the version. @throws GraphError with what to do */
export async function verifyConnection(access: Access, signal?: AbortSignal): Promise<DatabaseInfo> {
  const info = await readInfo(access, signal).catch(async (error: unknown) => {
    if (signal?.aborted === true || !(error instanceof Error) || !isConnectionFailure(error.cause)) throw error;
    throw (await diagnose(access.context.uri)) ?? error;
  });
  checkVersion(info);
  return info;
}
