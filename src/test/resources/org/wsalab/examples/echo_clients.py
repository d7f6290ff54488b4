"""Clients for an echo server: PORT COUNT SEED. Each client behaves in one of four ways and checks
that every byte comes back; all are connected before the first one sends."""

import random
import socket
import struct
import sys
import threading

PORT, COUNT, SEED = (int(argument) for argument in sys.argv[1:4])
connected = threading.Barrier(COUNT)
failures = []


def read_to_end(s, size):
    got = b""
    while chunk := s.recv(size):
        got += chunk
    return got


def a_byte_at_a_time(s, data):
    data = data[:200]
    for i in range(len(data)):
        s.sendall(data[i : i + 1])
        if s.recv(1) != data[i : i + 1]:
            raise AssertionError("byte %d came back wrong" % i)


def half_close(s, data):
    def send():
        s.sendall(data)
        s.shutdown(socket.SHUT_WR)

    sender = threading.Thread(target=send)
    sender.start()
    got = read_to_end(s, 65536)
    sender.join()
    if got != data:
        raise AssertionError("%d bytes of %d came back" % (len(got), len(data)))


def half_close_before_reading(s, data):
    data = data[:3000]
    s.sendall(data)
    s.shutdown(socket.SHUT_WR)
    got = read_to_end(s, 7)
    if got != data:
        raise AssertionError("%d bytes of %d came back" % (len(got), len(data)))


def reset(s, data):
    s.sendall(data[:1000])
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


KINDS = [a_byte_at_a_time, half_close, half_close_before_reading, reset]


def client(number):
    chance = random.Random(SEED + number)
    data = chance.randbytes(chance.choice([1, 100, 5000, 300000]))
    kind = KINDS[number % len(KINDS)]
    try:
        with socket.create_connection(("127.0.0.1", PORT), timeout=60) as s:
            connected.wait(60)
            kind(s, data)
    except Exception as problem:
        failures.append("client %d (%s): %r" % (number, kind.__name__, problem))


clients = [threading.Thread(target=client, args=(number,)) for number in range(COUNT)]
for thread in clients:
    thread.start()
for thread in clients:
    thread.join()
print("\n".join(failures) if failures else "%d clients served" % COUNT)
sys.exit(1 if failures else 0)
