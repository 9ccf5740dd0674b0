#include <UI/Missive/Assembly/DatabaseChoice.hpp>

#include <stdexcept>

namespace missive {

void DatabaseChoice::offer(const DatabaseKind& kind) {
    examples_.insert(examples_.end(), kind.examples.begin(), kind.examples.end());
    if (!database_) {
        database_ = kind.open(url_);
    }
}

ApplicationDatabase& DatabaseChoice::get() const {
    if (database_) {
        return *database_;
    }
    std::string forms;
    for (std::size_t i = 0; i < examples_.size(); ++i) {
        forms += i == 0 ? "" : i + 1 < examples_.size() ? ", " : " or ";
        forms += examples_[i];
    }
    if (forms.empty()) {
        throw std::invalid_argument{"No kind of database is wired yet: wire one before what uses it; "
                                    "missive::standard() wires all that there are."};
    }
    throw std::invalid_argument{"DATABASE_URL is \"" + url_.redacted() + "\", which is not supported: write " + forms +
                                '.'};
}

} // namespace missive
