#include <UI/Missive/Messenger/TableTime.hpp>

#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

namespace missive {

std::string tableTime(TimePoint time) {
    const auto text = formatRfc3339(time);
    std::string shown{text.data(), 19};
    shown[10] = ' ';
    return shown;
}

} // namespace missive
