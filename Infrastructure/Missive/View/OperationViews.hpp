#pragma once

#include <Application/Missive/Operation/ClassCountView.hpp>
#include <Application/Missive/Operation/ConfigurationValueView.hpp>
#include <Application/Missive/Operation/FailedClassesView.hpp>
#include <Application/Missive/Operation/FailedMessagePageView.hpp>
#include <Application/Missive/Operation/FailedMessageView.hpp>
#include <Application/Missive/Operation/HandlerView.hpp>
#include <Application/Missive/Operation/MessageStatsView.hpp>
#include <Application/Missive/Operation/MessageTypeView.hpp>
#include <Application/Missive/Operation/MessengerView.hpp>
#include <Application/Missive/Operation/RetriedMessageView.hpp>
#include <Application/Missive/Operation/RetryOutcome.hpp>
#include <Application/Missive/Operation/TransportStatsView.hpp>
#include <Application/Missive/Operation/TransportView.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>

#include <boost/describe.hpp>

namespace missive {

// What an operator is told looks like this as JSON, wherever it is asked for.

BOOST_DESCRIBE_STRUCT(RedeliveryStamp, (), (retryCount, redeliveredAt))
BOOST_DESCRIBE_STRUCT(FailedMessageView, (),
                      (id, class_, failedAt, error, errorClass, errorCode, transport, retries, history, messageId,
                       parked, undecodable, errorTrace, failedHandlers, body))
BOOST_DESCRIBE_ENUM(RetryOutcome, Handled, Missing, Held, Undecodable, SentForRetry, SentToFailureTransport, Parked,
                    Dropped, ClaimLost)
BOOST_DESCRIBE_STRUCT(RetriedMessageView, (), (id, outcome, error, transport, newId, retryInMs))
BOOST_DESCRIBE_STRUCT(FailedMessagePageView, (), (messages, next))
BOOST_DESCRIBE_STRUCT(ClassCountView, (), (count))
BOOST_DESCRIBE_STRUCT(FailedClassesView, (), (classes))
BOOST_DESCRIBE_STRUCT(TransportStatsView, (), (count, delayed, claimed, parked, oldestSeconds))
BOOST_DESCRIBE_STRUCT(MessageStatsView, (), (transports, uncountableTransports))
BOOST_DESCRIBE_STRUCT(ConfigurationValueView, (), (key, value, origin))
BOOST_DESCRIBE_STRUCT(HandlerView, (), (name, priority, fromTransport))
BOOST_DESCRIBE_STRUCT(MessageTypeView, (), (message, handlers, routedTo))
BOOST_DESCRIBE_STRUCT(TransportView, (), (consumable, failureTransport))
BOOST_DESCRIBE_STRUCT(MessengerView, (), (buses, transports, notes))

} // namespace missive
