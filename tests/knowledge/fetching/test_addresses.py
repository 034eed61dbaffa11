import socket
from ipaddress import ip_address, ip_network

import pytest
from yarl import URL

from knowledge.fetching.addresses import is_public, resolved, socket_factory
from knowledge.fetching.links import FetchError


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
        "::1", "::", "fe80::1", "fc00::1", "fec0::1", "ff0e::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_what_is_not_of_the_internet_is_refused(address: str):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_public_addresses_are_not(address: str):
    assert is_public(ip_address(address))


def test_operators_may_allow_a_network():
    loopback = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 80))
    with pytest.raises(PermissionError, match=r"only public addresses .* it has 127\.0\.0\.1"):
        socket_factory([])(loopback)
    socket_factory([ip_network("127.0.0.0/8")])(loopback).close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "[::1]"])
async def test_a_host_is_resolved_to_an_address_that_is_checked(host: str):
    url = URL(f"http://{host}/repo")
    with pytest.raises(FetchError, match="only public addresses"):
        await resolved(url, [])
    assert (await resolved(url, [ip_network("127.0.0.1/32"), ip_network("::1/128")])).is_loopback


@pytest.mark.parametrize("host", ["nowhere.invalid", f"{'a' * 64}.example"])
async def test_a_host_without_an_address_says_so(host: str):
    with pytest.raises(FetchError, match="cannot be fetched"):
        await resolved(URL(f"http://{host}/repo"), [])
