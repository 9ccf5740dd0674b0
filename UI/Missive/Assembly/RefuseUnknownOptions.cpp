#include <UI/Missive/Assembly/RefuseUnknownOptions.hpp>

#include <Domain/Missive/Text/NameList.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace missive {

void refuseUnknownOptions(const Dsn& url, const std::vector<std::string_view>& known) {
    for (const auto& [name, value] : url.query()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            throw std::invalid_argument{"DATABASE_URL has the unknown option \"" + name + "\"; allowed are " +
                                        nameList(known) + "."};
        }
    }
}

} // namespace missive
