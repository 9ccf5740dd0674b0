#pragma once

#include <string>

namespace missive {

/// Looks at what was passed as an address to listen on for what people get wrong there, and throws UsageError that says
/// what to write instead: a name, which is not resolved, and the path of a file that is no socket, which is not
/// replaced. Whether it can be listened on is the socket's to say.
void checkListenAddress(const std::string& address);

} // namespace missive
