"""Rate limits: a bucket of requests for each route and each channel, server or webhook.

Source: https://discord.com/developers/docs/topics/rate-limits
"""

import hashlib
import math
import time
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from tests.loopback.clock import Clock
from tests.loopback.payload import as_json

_MAJOR: Final = ("channel", "guild", "application", "token")


@dataclass
class _Bucket:
    resets: float
    left: int


class RateLimits:
    """Counts requests; ``most`` fit into a bucket, which is emptied every ``seconds``.

    Discord does not publish its limits, only says of each answer what is left; here they are so
    wide that nothing meets them until a test makes them narrow.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}
        self.most = 10_000
        self.seconds = 1.0

    def count(self, request: web.Request) -> tuple[dict[str, str], web.Response | None]:
        """Return the headers for the answer to a request, and its refusal if the bucket is full."""
        resource = request.match_info.route.resource
        route = f"{request.method} {resource.canonical if resource else request.path}"
        name = hashlib.sha256(route.encode()).hexdigest()[:32]
        major = [request.match_info.get(part, "") for part in _MAJOR]
        now = self._clock.now()
        bucket = self._buckets.get("/".join((name, *major)))
        if bucket is None or bucket.resets <= now:
            bucket = _Bucket(now + self.seconds, self.most)
            self._buckets["/".join((name, *major))] = bucket
        after = bucket.resets - now
        full = bucket.left == 0
        bucket.left -= not full
        headers = {
            "X-RateLimit-Limit": str(self.most),
            "X-RateLimit-Remaining": str(bucket.left),
            "X-RateLimit-Reset": f"{time.time() + after:.3f}",
            "X-RateLimit-Reset-After": f"{after:.3f}",
            "X-RateLimit-Bucket": name,
        }
        return headers, too_many(after) if full else None


def too_many(retry_after: float, *, everywhere: bool = False) -> web.Response:
    """Return the refusal of a request that is one too many, for this bucket or for all."""
    message = "You are being rate limited."
    body = {"message": message, "retry_after": retry_after, "global": everywhere}
    response = as_json(body, 429)
    response.headers["Retry-After"] = str(math.ceil(retry_after))
    response.headers["X-RateLimit-Scope"] = "global" if everywhere else "user"
    # Without this header discord.py takes the address for banned by Discord's shield.
    response.headers["Via"] = "1.1 google"
    if everywhere:
        response.headers["X-RateLimit-Global"] = "true"
    return response
