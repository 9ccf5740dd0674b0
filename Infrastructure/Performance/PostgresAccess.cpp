#include <Infrastructure/Performance/PostgresAccess.hpp>

#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>

#include <stdexcept>

namespace missive::performance {

namespace {

constexpr TimePoint year2000{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};

PostgresConnection& required(PostgresConnection* connection) {
    if (connection == nullptr) {
        throw std::logic_error{"Measurements are stored and read inside a unit of work."};
    }
    return *connection;
}

class Row final : public SqlRow {
public:
    Row(const PostgresResult& result, int row) noexcept : result_{result}, row_{row} {}

    bool isNull(int column) const override { return result_.isNull(row_, column); }
    std::int64_t integer(int column) const override { return result_.integer(row_, column); }
    double real(int column) const override { return result_.real(row_, column); }
    std::string text(int column) const override { return std::string{result_.text(row_, column)}; }
    TimePoint time(int column) const override {
        return isNull(column) ? TimePoint{} : year2000 + std::chrono::microseconds{integer(column)};
    }

private:
    const PostgresResult& result_;
    int row_;
};

/// Adds each value with its type, which is the same at every use of a statement.
struct Adding {
    PostgresParameters& parameters;

    void operator()(const std::optional<std::int64_t>& number) const {
        number ? parameters.integer(*number) : parameters.noInteger();
    }
    void operator()(const std::optional<double>& number) const {
        number ? parameters.real(*number) : parameters.noReal();
    }
    void operator()(const std::optional<std::string_view>& text) const {
        text ? parameters.text(*text) : parameters.noText();
    }
    void operator()(const SqlBytes& value) const { parameters.bytes(value.bytes); }
    void operator()(TimePoint time) const { parameters.time(time); }
};

} // namespace

const SqlDialect& PostgresAccess::dialect() const noexcept {
    static constexpr SqlDialect dialect{"SERIAL PRIMARY KEY", "TIMESTAMP(0)", "BYTEA",
                                        "SELECT pg_advisory_xact_lock(6214180231)"};
    return dialect;
}

void PostgresAccess::execute(const std::string& sql) { required(session_.joined()).executeAtLeisure(sql); }

std::int64_t PostgresAccess::run(std::string_view sql, std::span<const SqlValue> values, Purpose purpose,
                                 FunctionRef<void(const SqlRow&)> row) {
    auto& connection = required(purpose == Purpose::Read ? session_.joinedForReading() : session_.joined());
    PostgresParameters parameters;
    for (const auto& value : values) {
        std::visit(Adding{parameters}, value);
    }
    const auto result = connection.run(sql, parameters);
    for (int i = 0; i < result.rows(); ++i) {
        row(Row{result, i});
    }
    return result.changed();
}

} // namespace missive::performance
