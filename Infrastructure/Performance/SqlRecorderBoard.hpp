#pragma once

#include <Domain/Performance/Port/RecorderBoard.hpp>
#include <Infrastructure/Performance/SqlReading.hpp>

namespace missive::performance {

/// The board as the table `performance_recorder`.
class SqlRecorderBoard final : public RecorderBoard {
public:
    explicit SqlRecorderBoard(SqlReading reading) noexcept : reading_{reading} {}

    void report(const RecorderReport& report) override;
    std::vector<RecorderReport> all() override;

private:
    SqlReading reading_;
};

} // namespace missive::performance
