#pragma once

#include <concepts>
#include <memory>
#include <type_traits>

#include <framsyn/platform/http/detail/wiring.hpp>

/// From a handler's own types to a Route that holds any of them. Included by route.hpp.
namespace framsyn::http::detail {

template <class T>
struct Signature : Signature<decltype(&T::operator())> {};
template <class Out_, class... Arguments>
struct Signature<Result<Out_> (*)(Call&, Arguments...)> {
  using Out = Out_;
  using In = void;
  static constexpr bool kUpload = false;
};
template <class Out_>
struct Signature<Result<Out_> (*)(Call&, const Upload&)> {
  using Out = Out_;
  using In = void;
  static constexpr bool kUpload = true;
};
template <class Out_, class In_>
struct Signature<Result<Out_> (*)(Call&, const In_&)> {
  using Out = Out_;
  using In = In_;
  static constexpr bool kUpload = false;
};
template <class Out_, class In_>
struct Signature<Result<Out_> (*)(Call&, const In_&, const Upload&)> {
  using Out = Out_;
  using In = In_;
  static constexpr bool kUpload = true;
};
template <class Class, class Out, class... Arguments>
struct Signature<Result<Out> (Class::*)(Call&, Arguments...) const>
    : Signature<Result<Out> (*)(Call&, Arguments...)> {};

template <class Out>
Answer answer_of(Out&& out) {
  if constexpr (std::same_as<std::remove_cvref_t<Out>, File>)
    return Answer(std::in_place_type<File>, std::move(out));
  else
    return Answer(std::in_place_type<std::string>, wire::encode(out));
}

template <class Out, class Run>
Result<Answer> answered(Run&& run) {
  if constexpr (std::is_void_v<Out>) {
    TRY_VOID(run());
    return Answer(std::string("{}"));
  } else {
    TRY(out, run());
    return answer_of(std::move(out));
  }
}

/// Checks what was sent against the handler's types once, before any transaction is opened.
template <class Handler>
wire::Decoded<Act> prepared(const std::shared_ptr<const Handler>& handler, const Input& input,
                            Route::Body body) {
  using S = Signature<Handler>;
  const Upload* upload = input.upload;
  if constexpr (std::is_void_v<typename S::In>) {
    return Act([=](Call& call) {
      return answered<typename S::Out>([&] {
        if constexpr (S::kUpload)
          return (*handler)(call, *upload);
        else
          return (*handler)(call);
      });
    });
  } else {
    auto decoded = decode<typename S::In>(input, body);
    if (!decoded) return std::unexpected(std::move(decoded).error());
    auto in = std::make_shared<const typename S::In>(*std::move(decoded));
    return Act([=](Call& call) {
      return answered<typename S::Out>([&] {
        if constexpr (S::kUpload)
          return (*handler)(call, *in, *upload);
        else
          return (*handler)(call, *in);
      });
    });
  }
}

template <class Handler>
Shape shape_of() {
  using S = Signature<Handler>;
  Shape shape;
  if constexpr (!std::is_void_v<typename S::In>) {
    shape.in = &wire::fields<typename S::In>;
    shape.in_name = wire::component_name(wire::signature<typename S::In>(), wire::Direction::out);
  }
  if constexpr (std::is_void_v<typename S::Out>)
    shape.answer = &answer_schema<wire::Nothing>;
  else if constexpr (!std::same_as<typename S::Out, File>)
    shape.answer = &answer_schema<typename S::Out>;
  return shape;
}

inline constexpr std::uint64_t kJsonLimit = 1 << 20;
inline constexpr std::uint64_t kUploadLimit = std::uint64_t{2} << 30;

template <class Handler>
Route make_route(std::string method, std::string path, Guard guard, Handler handler, std::string summary) {
  using S = Signature<Handler>;
  const bool sends_body = method == "POST" || method == "PUT";
  const auto body = S::kUpload                                      ? Route::Body::upload
                    : sends_body && !std::is_void_v<typename S::In> ? Route::Body::json
                                                                    : Route::Body::none;
  auto shared = std::make_shared<const Handler>(std::move(handler));
  Route route{.method = method, .path = std::move(path), .guard = guard, .summary = std::move(summary)};
  route.prepare = [shared, body](const Input& input) { return prepared<Handler>(shared, input, body); };
  route.shape = shape_of<Handler>();
  route.body = body;
  route.work = method == "GET" ? Route::Work::reads : Route::Work::writes;
  route.body_limit = body == Route::Body::upload ? kUploadLimit : kJsonLimit;
  return route;
}

}  // namespace framsyn::http::detail
