#pragma once

#include <UI/Missive/Http/Message/RequestTarget.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>
#include <UI/Missive/Http/Route/RouteMatch.hpp>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace missive {

/// Finds the route of a request. A literal segment beats the name of a field; what is more literal further ahead beats
/// what is more literal behind. Not changed once it is used, and then safe to use from any thread.
class RouteTable {
public:
    /// The route must outlive the table. False when there is one already with this method that takes the same paths.
    bool add(const HttpRoute& route);

    /// A HEAD is answered by the route for GET. An empty segment is no value of a field: no route has such a path.
    RouteMatch find(HttpMethod method, const RequestTarget& target) const;

private:
    struct Node {
        std::map<std::string, Node, std::less<>> literals;
        std::unique_ptr<Node> field;
        std::array<const HttpRoute*, 10> routes{};
        bool isPath = false;
    };

    static const Node* findNode(const Node& from, const std::vector<std::string>& segments, std::size_t position,
                                std::vector<std::string>& values);

    Node root_;
};

} // namespace missive
