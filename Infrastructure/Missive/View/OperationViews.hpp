#pragma once

#include <Application/Missive/Operation/ClassCountView.hpp>
#include <Application/Missive/Operation/FailedClassesView.hpp>
#include <Application/Missive/Operation/FailedMessageView.hpp>
#include <Application/Missive/Operation/MessageStatsView.hpp>
#include <Application/Missive/Operation/TransportStatsView.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Infrastructure/Missive/View/ViewJson.hpp>

#include <boost/describe.hpp>

#include <string>

namespace missive {

BOOST_DESCRIBE_STRUCT(RedeliveryStamp, (), (retryCount, redeliveredAt))
BOOST_DESCRIBE_STRUCT(FailedMessageView, (),
                      (id, class_, failedAt, error, errorClass, errorCode, transport, retries, history, messageId,
                       parked, undecodable, errorTrace, body))
BOOST_DESCRIBE_STRUCT(ClassCountView, (), (count))
BOOST_DESCRIBE_STRUCT(FailedClassesView, (), (classes))
BOOST_DESCRIBE_STRUCT(TransportStatsView, (), (count, delayed, claimed, parked, oldestSeconds))
BOOST_DESCRIBE_STRUCT(MessageStatsView, (), (transports, uncountableTransports))

/// The JSON of what an operator is told, the same wherever it is asked for.
template <class View> std::string operationJson(const View& view) { return viewJson(view, ViewKeys::SnakeCase); }

} // namespace missive
