#!/usr/bin/env python3
"""Checks a receipt of Passerelle without Passerelle: python3 check-receipt.py FILE. Standard library only; docs/TRACE.md
explains each step. Prints what is proved and ends with 0, or says what is wrong and ends with 1. Signatures: RFC 8032."""
import base64, hashlib, sys
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
sha = lambda *parts: hashlib.sha256(b''.join(parts)).digest()
decode = lambda text: base64.b64decode(text, validate=True)
need = lambda holds, why: holds or sys.exit(why)
def add(a, b):
    t = D * a[0] * b[0] * a[1] * b[1] % P
    return (a[0] * b[1] + a[1] * b[0]) * pow(1 + t, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, P) % P
def times(n, a, result=(0, 1)):
    for bit in bin(n)[2:]:
        result = add(add(result, result), a if bit == '1' else (0, 1))
    return result
def point(data):
    y = int.from_bytes(data, 'little') % 2**255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    need(y < P and x * x % P == square, 'not a point of the curve')
    return (x if x % 2 == data[31] >> 7 else P - x), y
def signed(key, message, signature):
    need(len(signature) == 64, 'not a signature')
    s, k = int.from_bytes(signature[32:], 'little'), hashlib.sha512(signature[:32] + key + message).digest()
    return s < L and times(s, point(bytes([0x58] + [0x66] * 31))) == add(point(signature[:32]), times(int.from_bytes(k, 'little') % L, point(key)))
def key_of(line, word, kind):
    name, number, key = line.removeprefix(word).split('+', 2)
    need(len(key := decode(key)) == 33 and key[0] == kind and sha(name.encode(), b'\n', key)[:4].hex() == number, 'not a key: ' + line)
    return name, bytes.fromhex(number), key[1:]
def signatures(lines, name, number):
    blobs = [decode(line.split(' ')[2]) for line in lines if line.startswith('\u2014 ' + name + ' ')]
    return [blob[4:] for blob in blobs if blob[:4] == number]
file = '\n' + open(sys.argv[1], encoding='utf-8').read()
head, *proofs = file.split('\npasserelle-receipt-v1\n')[-1].split('\nc2sp.org/tlog-proof@v1\n')
first, *others = head.rstrip('\n').split('\n')
log, witnesses = key_of(first, 'log ', 1), [key_of(line, 'witness ', 4) for line in others]
need(proofs, 'no event in this receipt')
for proof in proofs:
    (extra, index, *path), text, lines = (part.split('\n') for part in proof.rstrip('\n').split('\n\n'))
    body, (origin, size, root) = ('\n'.join(text) + '\n').encode(), text[:3]
    at, opened, details = decode(extra.removeprefix('extra ')).split(b'\n', 2)
    value, place, last = bytes.fromhex(opened.split(b' ')[1].decode()), int(index.removeprefix('index ')), int(size) - 1
    commitment = value if opened.startswith(b'commitment ') else sha(b'passerelle-commitment-v1\n', value, details)
    node = sha(b'\0passerelle-trace-v1\n%d\n%d\n%s\n' % (place, int(at[3:]), commitment.hex().encode()))
    for sibling in map(decode, path):
        left = last > 0 and (place % 2 or place == last)
        node = sha(b'\1', sibling, node) if left else sha(b'\1', node, sibling)
        while left and place % 2 == 0 and place:
            place, last = place // 2, last // 2
        place, last = (place // 2, last // 2) if last else (1, 1)  # too long a proof never ends at 0
    need(last == 0 and node == decode(root), f'{index} is not in the signed log')
    ours = [signed(log[2], body, one) for one in signatures(lines, *log[:2])]
    need(origin == log[0] and ours and all(ours), 'the log did not sign this state')
    print(f'{index} is in the log {origin} of {size} rows:', *details.decode().split('\n')[1:], sep='\n  ')
    for witness, one in ((witness, one) for witness in witnesses for one in signatures(lines, *witness[:2])):
        message = b'cosignature/v1\ntime %d\n' % (time := int.from_bytes(one[:8], 'big')) + body
        need(signed(witness[2], message, one[8:]), f'the signature of {witness[0]} is wrong')
        print(f'  seen and signed by the witness {witness[0]}, {time} seconds after 1970')
