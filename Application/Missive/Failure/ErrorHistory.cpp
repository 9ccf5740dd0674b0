#include <Application/Missive/Failure/ErrorHistory.hpp>

#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Application/Missive/Failure/StampHistory.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

namespace {

constexpr std::size_t mostText = 16 * 1024;

std::size_t sizeOf(const ErrorDetailsStamp& details) {
    const auto* code = std::get_if<std::string>(&details.exceptionCode);
    return details.exceptionClass.size() + (code == nullptr ? 0 : code->size()) + details.exceptionMessage.size() +
           details.flattenException.size();
}

bool areAlike(const ErrorDetailsStamp& left, const ErrorDetailsStamp& right) {
    return left.exceptionClass == right.exceptionClass && left.exceptionCode == right.exceptionCode &&
           left.exceptionMessage == right.exceptionMessage;
}

/// Which of them fit: the newest is asked first, then the oldest, then the others from the newest on.
std::vector<bool> chosen(const std::vector<const ErrorDetailsStamp*>& history) {
    std::vector<std::size_t> order{history.size() - 1, 0};
    for (auto i = history.size() - 1; i > 1; --i) {
        order.push_back(i - 1);
    }
    std::vector<bool> kept(history.size(), false);
    std::size_t sum = 0;
    for (const auto i : order) {
        if (!kept[i] && sum + sizeOf(*history[i]) <= mostText) {
            kept[i] = true;
            sum += sizeOf(*history[i]);
        }
    }
    return kept;
}

Envelope withinBounds(const Envelope& envelope) {
    const auto history = envelope.all<ErrorDetailsStamp>();
    std::size_t sum = 0;
    for (const auto* details : history) {
        sum += sizeOf(*details);
    }
    if (sum <= mostText) {
        return envelope;
    }
    const auto kept = chosen(history);
    auto bounded = envelope.without<ErrorDetailsStamp>();
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (kept[i]) {
            bounded.add(ErrorDetailsStamp{*history[i]});
        }
    }
    return bounded;
}

} // namespace

Envelope withErrorDetails(const Envelope& envelope, const std::exception_ptr& error) {
    auto details = errorDetails(error);
    const auto* last = envelope.last<ErrorDetailsStamp>();
    const bool isNew = last == nullptr || !areAlike(*last, details);
    return withinBounds(isNew ? withBoundedHistory(envelope, std::move(details)) : envelope);
}

} // namespace missive
