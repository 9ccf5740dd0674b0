#pragma once

namespace missive {

/// Whoever sent this message does not know whether an earlier copy of it arrived. Sent with the message.
struct ResentStamp {};

} // namespace missive
