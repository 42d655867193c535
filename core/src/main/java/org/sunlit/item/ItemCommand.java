package org.sunlit.item;

import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Command;

/** What may be ordered about a disclosure item itself. */
public sealed interface ItemCommand extends Command<Dossier, ItemFact>
    permits DraftingCommand,
        ApprovalCommand,
        StageCommand,
        EmergencyCommand,
        ScopeCommand,
        StandingCommand,
        ArchiveCommand {
  @Override
  Move<Stage> move();
}
