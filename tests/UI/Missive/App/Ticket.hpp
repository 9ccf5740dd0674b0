#pragma once

#include <Domain/Missive/DomainError.hpp>

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

namespace missive::test {

struct TicketSold {
    std::string seat;
};

struct TicketReturned {
    std::string seat;
};

/// Answers with the number of the ticket.
struct SellTicketCommand {
    using Result = int;

    std::string seat;
};

struct CloseBoxOfficeCommand {
    std::string reason;
};

BOOST_DESCRIBE_STRUCT(TicketSold, (), (seat))
BOOST_DESCRIBE_STRUCT(TicketReturned, (), (seat))
BOOST_DESCRIBE_STRUCT(SellTicketCommand, (), (seat))
BOOST_DESCRIBE_STRUCT(CloseBoxOfficeCommand, (), (reason))

struct SellTicketHandler {
    int operator()(const SellTicketCommand& command) const {
        if (command.seat == "A0") {
            throw DomainError{"seat.unknown", "There is no seat A0."};
        }
        return 17;
    }
};

struct SellTicketTwiceHandler {
    int operator()(const SellTicketCommand&) const { return 2; }
};

struct CloseBoxOfficeHandler {
    std::vector<std::string>& reasons;

    void operator()(const CloseBoxOfficeCommand& command) const { reasons.push_back(command.reason); }
};

struct PrintTicket {
    std::vector<std::string>& printed;

    void operator()(const TicketSold& event) const { printed.push_back(event.seat); }
};

struct RefundTicket {
    void operator()(const TicketReturned&) const {}
};

} // namespace missive::test
