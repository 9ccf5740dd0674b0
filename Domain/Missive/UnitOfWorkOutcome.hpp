#pragma once

namespace missive {

/// How a unit of work ended, where it did not throw: committed, or left because the inbox says that it was done before.
enum class UnitOfWorkOutcome { Committed, AlreadyDone };

} // namespace missive
