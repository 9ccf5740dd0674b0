#pragma once

#include <cstdint>
#include <string>

namespace missive::test {

/// Puts so many messages where Symfony's transports would, and as they would: without any identity of ours.

/// Half of them into each of two databases, under the same entry ids; every other pair is of the same bytes too.
void feedRedis(std::uint16_t port, const std::string& stream, int messages);
/// Without `message-id`; four of them at a time are of the same bytes.
void feedAmqp(std::uint16_t port, const std::string& exchange, int messages);
/// Rows of `messenger_messages`, which is there; four of them at a time are of the same bytes.
void feedTable(const std::string& file, int messages);

} // namespace missive::test
