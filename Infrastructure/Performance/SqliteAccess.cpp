#include <Infrastructure/Performance/SqliteAccess.hpp>

#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>

#include <deque>
#include <stdexcept>

namespace missive::performance {

namespace {

SqliteConnection& required(SqliteConnection* connection) {
    if (connection == nullptr) {
        throw std::logic_error{"Measurements are stored and read inside a unit of work."};
    }
    return *connection;
}

class Row final : public SqlRow {
public:
    explicit Row(const SqliteStatement& statement) noexcept : statement_{statement} {}

    bool isNull(int column) const override { return statement_.isNull(column); }
    std::int64_t integer(int column) const override { return statement_.integer(column); }
    double real(int column) const override { return statement_.real(column); }
    std::string text(int column) const override { return statement_.bytes(column); }
    TimePoint time(int column) const override {
        auto text = statement_.text(column);
        if (const auto blank = text.find(' '); blank != std::string::npos) {
            text[blank] = 'T';
        }
        return parseRfc3339(text + 'Z').value_or(TimePoint{});
    }

private:
    const SqliteStatement& statement_;
};

class Binding {
public:
    Binding(SqliteStatement& statement, std::span<const SqlValue> values) : statement_{statement} {
        for (const auto& value : values) {
            ++position_;
            std::visit(*this, value);
        }
    }

    void operator()(const std::optional<std::int64_t>& number) {
        number ? statement_.bind(position_, *number) : statement_.bindNull(position_);
    }
    void operator()(const std::optional<double>& number) {
        number ? statement_.bindReal(position_, *number) : statement_.bindNull(position_);
    }
    void operator()(const std::optional<std::string_view>& text) {
        text ? statement_.bind(position_, *text) : statement_.bindNull(position_);
    }
    void operator()(const SqlBytes& value) { statement_.bindBytes(position_, value.bytes); }
    void operator()(TimePoint time) { statement_.bind(position_, times_.emplace_back(time).text()); }

private:
    SqliteStatement& statement_;
    int position_ = 0;
    std::deque<SqliteTime> times_;
};

} // namespace

const SqlDialect& SqliteAccess::dialect() const noexcept {
    static constexpr SqlDialect dialect{"INTEGER PRIMARY KEY AUTOINCREMENT", "DATETIME", "BLOB", ""};
    return dialect;
}

void SqliteAccess::execute(const std::string& sql) { required(session_.joined()).execute(sql.c_str()); }

std::int64_t SqliteAccess::run(std::string_view sql, std::span<const SqlValue> values, Purpose purpose,
                               FunctionRef<void(const SqlRow&)> row) {
    auto& connection = required(purpose == Purpose::Read ? session_.joinedForReading() : session_.joined());
    auto statement = connection.prepare(sql);
    const Binding bound{statement, values};
    const Row current{statement};
    while (statement.step()) {
        row(current);
    }
    return purpose == Purpose::Read ? 0 : connection.changes();
}

} // namespace missive::performance
