#pragma once

#include <Application/Performance/Query/ListRecordersQuery.hpp>
#include <Domain/Performance/Port/RecorderBoard.hpp>

namespace missive::performance {

class ListRecordersQueryHandler {
public:
    /// What it refers to must outlive it.
    explicit ListRecordersQueryHandler(RecorderBoard& board) : board_{board} {}

    RecordersView operator()(const ListRecordersQuery& query) const;

private:
    RecorderBoard& board_;
};

} // namespace missive::performance
