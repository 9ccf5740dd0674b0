#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Amqp/AmqpBytesOf.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <array>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

namespace {

constexpr std::size_t longestName = 255;

} // namespace

class AmqpTable::Entries {
public:
    Entries() { init_amqp_pool(&pool, 4096); }
    ~Entries() { empty_amqp_pool(&pool); }
    Entries(const Entries&) = delete;
    Entries& operator=(const Entries&) = delete;

    amqp_field_value_t& add(std::string_view name, std::uint8_t kind) {
        if (name.size() > longestName) {
            throw TransportError{"RabbitMQ takes no header with a name of more than 255 bytes; \"" +
                                 std::string{name.substr(0, 60)} + "…\" has " + std::to_string(name.size()) + "."};
        }
        auto& entry = entries.emplace_back();
        entry.key = amqpBytesOf(name);
        entry.value.kind = kind;
        table = {static_cast<int>(entries.size()), entries.data()};
        return entry.value;
    }

    std::vector<amqp_table_entry_t> entries;
    amqp_table_t table{0, nullptr};
    amqp_pool_t pool;
};

AmqpTable::AmqpTable() : entries_{std::make_unique<Entries>()} {}

AmqpTable::AmqpTable(const AmqpArguments& arguments) : AmqpTable{} {
    for (const auto& [name, value] : arguments) {
        std::visit(
            [this, &key = name](const auto& plain) {
                using Plain = std::decay_t<decltype(plain)>;
                if constexpr (std::is_same_v<Plain, bool>) {
                    addFlag(key, plain);
                } else if constexpr (std::is_same_v<Plain, double>) {
                    addNumber(key, plain);
                } else if constexpr (std::is_same_v<Plain, std::monostate>) {
                    addVoid(key);
                } else {
                    add(key, plain);
                }
            },
            value);
    }
}

AmqpTable::~AmqpTable() = default;

void AmqpTable::clear() noexcept {
    entries_->entries.clear();
    entries_->table = {0, nullptr};
    recycle_amqp_pool(&entries_->pool);
}

AmqpTable& AmqpTable::add(std::string_view name, std::string_view value) {
    entries_->add(name, AMQP_FIELD_KIND_UTF8).value.bytes = amqpBytesOf(value);
    return *this;
}

AmqpTable& AmqpTable::add(std::string_view name, std::int64_t value) {
    entries_->add(name, AMQP_FIELD_KIND_I64).value.i64 = value;
    return *this;
}

AmqpTable& AmqpTable::addFlag(std::string_view name, bool value) {
    entries_->add(name, AMQP_FIELD_KIND_BOOLEAN).value.boolean = value ? 1 : 0;
    return *this;
}

AmqpTable& AmqpTable::addNumber(std::string_view name, double value) {
    entries_->add(name, AMQP_FIELD_KIND_F64).value.f64 = value;
    return *this;
}

AmqpTable& AmqpTable::addVoid(std::string_view name) {
    entries_->add(name, AMQP_FIELD_KIND_VOID);
    return *this;
}

AmqpTable& AmqpTable::addTable(std::string_view name, const AmqpTable& value) {
    entries_->add(name, AMQP_FIELD_KIND_TABLE).value.table = value.get();
    return *this;
}

AmqpTable& AmqpTable::addEncoded(const std::string& table) {
    std::size_t offset = 0;
    amqp_table_t decoded{0, nullptr};
    if (!table.empty() && amqp_decode_table(amqpBytesOf(table), &entries_->pool, &decoded, &offset) == AMQP_STATUS_OK) {
        for (int i = 0; i < decoded.num_entries; ++i) {
            entries_->entries.push_back(decoded.entries[i]);
        }
        entries_->table = {static_cast<int>(entries_->entries.size()), entries_->entries.data()};
    }
    return *this;
}

const amqp_table_t_& AmqpTable::get() const noexcept { return entries_->table; }

std::string AmqpTable::encode(const amqp_table_t_& table) {
    auto input = table;
    std::string text(4096, '\0');
    constexpr std::size_t most = std::size_t{1} << 20;
    for (;; text.resize(text.size() * 4)) {
        std::size_t offset = 0;
        const int status = amqp_encode_table({text.size(), text.data()}, &input, &offset);
        if (status == AMQP_STATUS_OK) {
            text.resize(offset);
            return text;
        }
        if (status != AMQP_STATUS_TABLE_TOO_BIG || text.size() > most) {
            return {};
        }
    }
}

} // namespace missive
