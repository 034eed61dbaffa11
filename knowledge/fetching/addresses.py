"""Which addresses may be connected to: public ones, and the networks that operators allow."""

import asyncio
import ipaddress
import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Any

from yarl import URL

from knowledge.fetching.links import FetchError

Address = IPv4Address | IPv6Address

# Where the last 32 bits are an IPv4 address, https://www.rfc-editor.org/rfc/rfc6052#section-2.1
# and https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.1
_IPV4_AT_THE_END = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
_AddressInfo = tuple[int, int, int, str, tuple[Any, ...]]


def is_public(address: Address) -> bool:
    """Whether an address, and the IPv4 address inside where it holds one, is of the internet.

    Private, loopback, link-local, shared, reserved and multicast addresses are not.
    """
    if isinstance(address, IPv6Address) and (inner := _ipv4_inside(address)) is not None:
        return is_public(inner)
    local = isinstance(address, IPv6Address) and address.is_site_local
    return address.is_global and not address.is_multicast and not address.is_reserved and not local


def _ipv4_inside(address: IPv6Address) -> IPv4Address | None:
    if address.teredo is not None:
        return address.teredo[1]
    if any(address in network for network in _IPV4_AT_THE_END):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def socket_factory(
    allowed: Sequence[IPv4Network | IPv6Network],
) -> Callable[[_AddressInfo], socket.socket]:
    """Return what makes the sockets of a connector, and refuses addresses that are not public.

    It is handed the very address that is then connected to, of a name or of a link, before and
    after redirects: a name that resolves otherwise the next time gains nothing. ``allowed`` are
    networks which may be connected to although they are not public.
    """

    def make(info: _AddressInfo) -> socket.socket:
        family, kind, protocol, _, place = info
        _check(str(place[0]), allowed)
        return socket.socket(family, kind, protocol)

    return make


async def resolved(url: URL, allowed: Sequence[IPv4Network | IPv6Network]) -> Address:
    """Return the address of a link's host, for a program that is then told to connect to it.

    Raises:
        FetchError: it has none, or none that may be connected to.
    """
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(url.raw_host, url.port, type=socket.SOCK_STREAM)
        return _check(str(found[0][4][0]), allowed)
    except (OSError, UnicodeError) as error:  # UnicodeError: a name that no host can have
        raise FetchError(f"{url} cannot be fetched: {error}") from error


def _check(written: str, allowed: Sequence[IPv4Network | IPv6Network]) -> Address:
    address = ipaddress.ip_address(written.partition("%")[0])
    if not is_public(address) and not any(address in network for network in allowed):
        raise PermissionError(f"only public addresses may be fetched from; it has {address}")
    return address
