#pragma once

#include <Domain/Missive/Identifier.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A small context that is driven over HTTP.
namespace missive::test::parcel {

struct ParcelTag;
using ParcelId = Identifier<ParcelTag>;

enum class Speed : std::uint8_t { Slow, Fast };

struct Item {
    std::string name;
    std::int32_t grams;
};

struct ParcelView {
    ParcelId parcelId;
    std::int64_t version;
};

struct ShipParcelCommand {
    using Result = ParcelView;

    ParcelId parcelId;
    std::string city;
    std::vector<Item> items;
    std::optional<std::string> note;
};

struct TurnParcelCommand {
    ParcelId parcelId;
    std::optional<std::int64_t> expectedVersion;
    std::string city;
};

struct DropParcelCommand {
    ParcelId parcelId;
};

struct GetParcelQuery {
    using Result = ParcelView;

    ParcelId parcelId;
};

/// Everything a query can take.
struct FindParcelsQuery {
    using Result = std::vector<std::string>;

    std::string city;
    std::optional<std::int32_t> most;
    std::optional<std::uint8_t> depth;
    std::optional<double> weight;
    std::optional<bool> isOpen;
    std::optional<Speed> speed;
    std::optional<TimePoint> since;
    std::optional<std::chrono::milliseconds> within;
    std::optional<ParcelId> parcelId;
    std::vector<std::string> tags;
    std::vector<std::int32_t> sizes;
};

struct ParcelLost {
    ParcelId parcelId;
};

BOOST_DESCRIBE_ENUM(Speed, Slow, Fast)
BOOST_DESCRIBE_STRUCT(Item, (), (name, grams))
BOOST_DESCRIBE_STRUCT(ParcelView, (), (parcelId, version))
BOOST_DESCRIBE_STRUCT(ShipParcelCommand, (), (parcelId, city, items, note))
BOOST_DESCRIBE_STRUCT(TurnParcelCommand, (), (parcelId, expectedVersion, city))
BOOST_DESCRIBE_STRUCT(DropParcelCommand, (), (parcelId))
BOOST_DESCRIBE_STRUCT(GetParcelQuery, (), (parcelId))
BOOST_DESCRIBE_STRUCT(FindParcelsQuery, (),
                      (city, most, depth, weight, isOpen, speed, since, within, parcelId, tags, sizes))
BOOST_DESCRIBE_STRUCT(ParcelLost, (), (parcelId))

} // namespace missive::test::parcel
