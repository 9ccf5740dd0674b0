#include <Application/Performance/Query/ForEachPage.hpp>

#include <algorithm>

namespace missive::performance {

namespace {

constexpr std::size_t recordsOfPage = 500;

} // namespace

void forEachPage(AccessRecords& records, AccessFilter filter, std::size_t most,
                 FunctionRef<void(const std::vector<AccessRecord>&)> page) {
    for (std::size_t given = 0; given < most;) {
        filter.most = std::min(recordsOfPage, most - given);
        const auto found = records.find(filter);
        if (!found.empty()) {
            page(found);
            filter.afterId = found.back().id;
        }
        if (found.size() < filter.most) {
            return;
        }
        given += found.size();
    }
}

} // namespace missive::performance
