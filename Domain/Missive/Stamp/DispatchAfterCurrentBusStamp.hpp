#pragma once

namespace missive {

/// Dispatched while another message is handled, the message waits until that one was handled without an error. Never
/// sent itself.
struct DispatchAfterCurrentBusStamp {};

} // namespace missive
