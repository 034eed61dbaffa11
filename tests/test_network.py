"""The tests can reach this machine and nothing else."""

import asyncio
import socket

import pytest
from pytest_socket import SocketConnectBlockedError

# Reserved for documentation, so nothing is reached where the guard fails (RFC 5737).
ELSEWHERE = ("192.0.2.1", 80)

pytestmark = pytest.mark.filterwarnings("ignore:A test tried to use socket")


def test_a_socket_cannot_leave_this_machine() -> None:
    with socket.socket() as outgoing, pytest.raises(SocketConnectBlockedError):
        outgoing.connect(ELSEWHERE)


async def test_nor_can_asyncio() -> None:
    with pytest.raises(SocketConnectBlockedError):
        await asyncio.open_connection(*ELSEWHERE)


async def test_loopback_is_open() -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(echo, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"hello\n")
        assert await reader.readline() == b"hello\n"
        writer.close()
