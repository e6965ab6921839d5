/** The invitation to the tour, wired to the store: in the inspector while nothing is selected. */
import { actionOf } from "../actions/registry.ts";
import { useExplorer } from "../state/explorer.ts";
import { Invitation } from "../tour/Invitation.tsx";

export function TourInvitation() {
  const explorer = useExplorer();
  return (
    <Invitation onTake={() => actionOf("tour").run(explorer)} onDecline={() => explorer.prefer({ tourSeen: true })} />
  );
}
