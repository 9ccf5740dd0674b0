#pragma once

#include <Application/Missive/Operation/FailedMessageView.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

namespace missive {

/// Shows one failed message with its last error and its history; with `-vv` its body and the error as it was recorded:
/// a PHP peer records the flattened exception with its trace, an application of ours class, message and code.
void showFailedMessage(const FailedMessageView& message, Output& output);

} // namespace missive
