#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

#include <tests/UI/Missive/WrongInputs/InputPieces.hpp>

#include <string>

namespace missive::test {

using Needs = WrongInput::Needs;

std::vector<WrongInput> wrongNames() {
    const std::string other = "0191e4b8-0000-7000-8000-000000000009";
    return {
        {"an unknown message to show", "missive messenger:failed:show 999", {"The message \"999\" was not found."}},
        {"an unknown message to retry", "missive messenger:failed:retry abc", {"The message \"abc\" was not found."}},
        {"an unknown message to remove, which Symfony does not call a failure",
         "missive messenger:failed:remove 999 --force",
         {"The message with id \"999\" was not found."},
         "",
         Needs::nothing,
         0},
        {"no message to remove",
         "missive messenger:failed:remove",
         {"Please specify at least one message id. If you want to remove all failed messages, use the \"--all\" "
          "option."}},
        {"no message to retry",
         "missive messenger:failed:retry -n",
         {"Message id must be passed when in non-interactive mode."}},
        {"an unknown failure transport to show",
         "missive messenger:failed:show --transport=nope",
         {"The \"nope\" failure transport was not found. Available transports are: \"failed\"."}},
        {"failed messages without a failure transport",
         "missive messenger:failed:show",
         {"No failure transport is configured: set \"failure_transport\" below \"framework.messenger\", or for a "
          "transport."},
         transport("doctrine://default")},
        {"a malformed order id", "missive order:show abc", {"identifier.malformed: \"abc\" is not a UUID."}},
        {"an unknown order to show",
         "missive order:show " + other,
         {"order.unknown: There is no order " + other + "."}},
        {"an unknown order to pay",
         "missive order:pay " + other + " 5",
         {"order.unknown: There is no order " + other + "."}},
        {"an amount that is no whole number",
         "missive order:pay " + id + " 12.34",
         {"The amount \"12.34\" is not a whole number of the currency's minor units: write 1234 for 12.34 EUR."}},
        {"a wrong amount",
         withOrder("missive order:pay " + id + " 999"),
         {"order.payment: Order " + id + " costs 10.00 EUR, not 9.99 EUR."}},
        {"a wrong currency",
         withOrder("missive order:pay " + id + " 1000 euros"),
         {"order.currency: \"euros\" is not a currency the shop takes"}},
        {"an order that is there already",
         withOrder(create(order("\"Ada\"", "2"))),
         {"order.duplicate: There is an order " + id + " already."}},
    };
}

} // namespace missive::test
