#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <exception>

namespace missive {

/// The envelope with its error described (ErrorDetailsStamp), unless the last one described is the same. Of earlier
/// errors it keeps the first and the newest, ten at most and no more than 16 kB of text in sum, so that a message fits
/// its transport however it failed; what a peer noted counts too.
Envelope withErrorDetails(const Envelope& envelope, const std::exception_ptr& error);

} // namespace missive
