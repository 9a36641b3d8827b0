-- Each request as if from another address, which a proxy told: where codes are tried one address alone is soon slowed down.
local asked = 0

function request()
  asked = asked + 1
  wrk.headers["X-Forwarded-For"] =
    string.format("10.%d.%d.%d", math.floor(asked / 65536) % 256, math.floor(asked / 256) % 256, asked % 256)
  return wrk.format()
end
