"""The loopback Discord: a small real server to which an unpatched discord.py client connects.

    async with LoopbackDiscord() as discord:
        channel = discord.channel("general")
        ...  # connect a bot by discord.settings, with server.TOKEN
        reply = await discord.person("Ana").mentions_bot(channel, "when did it run?")
        answer = await discord.person("Ben").uses_command("ask", channel, question="and where?")

People write, reply, edit, delete, react, press, choose, fill in, complete and pick from menus (see
person.py). ``discord.requests`` holds every request that the bot sent; each is held against
Discord's own specification. Permissions, limits and deadlines are refused as Discord refuses them.
On demand ``discord.gateway`` drops connections and forgets sessions; ``discord.trouble`` fails,
stalls and refuses requests; ``discord.rate_limits`` grow narrow; ``discord.world.clock`` is moved
forward, ``discord.world.granted_intents`` and ``bot_role`` change what the bot may.
"""
