#include <UI/Missive/Http/Server/ResponseText.hpp>

#include <array>
#include <chrono>
#include <string_view>

namespace missive {
namespace {

void appendNumber(std::string& text, unsigned value, int digits) {
    std::array<char, 10> place{};
    for (int i = digits - 1; i >= 0; --i) {
        place[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    text.append(place.data(), static_cast<std::size_t>(digits));
}

/// IMF-fixdate of RFC 9110 §5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
std::string dateOf(TimePoint now) {
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(now - day)};
    std::string text{days[std::chrono::weekday{day}.c_encoding()]};
    text += ", ";
    appendNumber(text, static_cast<unsigned>(date.day()), 2);
    text += ' ';
    text += months[static_cast<unsigned>(date.month()) - 1];
    text += ' ';
    appendNumber(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += ' ';
    appendNumber(text, static_cast<unsigned>(time.hours().count()), 2);
    text += ':';
    appendNumber(text, static_cast<unsigned>(time.minutes().count()), 2);
    text += ':';
    appendNumber(text, static_cast<unsigned>(time.seconds().count()), 2);
    return text + " GMT";
}

/// The date changes once a second, and each thread asks for it with every answer.
const std::string& dateNow(TimePoint now) {
    thread_local std::chrono::seconds second{-1};
    thread_local std::string date;
    if (const auto current = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()); current != second) {
        second = current;
        date = dateOf(now);
    }
    return date;
}

} // namespace

std::string ResponseText::text() const {
    const bool hasNoBody = response.status == 204 || response.status == 304;
    std::string text;
    text.reserve(512 + response.body.size());
    text += "HTTP/1.1 ";
    appendNumber(text, static_cast<unsigned>(response.status), 3);
    text += ' ';
    text += httpReason(response.status);
    text += "\r\nDate: ";
    text += dateNow(now);
    for (const auto& field : response.headers.fields()) {
        text += "\r\n";
        text += field.name;
        text += ": ";
        text += field.value;
    }
    if (response.events) {
        text += isHttp10 ? "" : "\r\nTransfer-Encoding: chunked";
    } else if (!hasNoBody) {
        text += "\r\nContent-Length: ";
        text += std::to_string(response.body.size());
    }
    if (!keepsAlive) {
        text += "\r\nConnection: close";
    } else if (isHttp10) {
        text += "\r\nConnection: keep-alive";
    }
    text += "\r\n\r\n";
    if (!hasNoBody && method != HttpMethod::Head) {
        text += response.body;
    }
    return text;
}

} // namespace missive
