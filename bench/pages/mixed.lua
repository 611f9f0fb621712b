-- Mixed reads of logged-in readers: each request is the next line of FRAMSYN_READS (cookie, tab, path), so that all
-- threads and runs ask for the same things in the same order. Prints one JSON line at the end.
local requests = {}
local at = 0

function init(args)
  for line in io.lines(os.getenv("FRAMSYN_READS")) do
    local cookie, path = line:match("^(.-)\t(.+)$")
    requests[#requests + 1] = wrk.format("GET", path, { ["Cookie"] = cookie, ["Accept-Encoding"] = "gzip, br" })
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency, _)
  local e = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%.3f,"p50_ms":%.3f,"p99_ms":%.3f,"refused":%d,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.status, e.connect + e.read + e.write + e.timeout))
end
