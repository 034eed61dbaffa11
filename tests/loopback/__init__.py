"""The loopback Discord: a small real server to which an unpatched discord.py client connects.

    async with LoopbackDiscord() as discord:
        channel = discord.channel("general")
        ...  # connect a bot by discord.settings, with server.TOKEN
        reply = await discord.person("Ana").mentions_bot(channel, "when did it run?")
        answer = await discord.person("Ben").uses_command("ask", channel, question="and where?")

``discord.requests`` holds every request that the bot sent. Permissions, limits and deadlines are
refused as Discord refuses them; ``discord.gateway`` drops connections and forgets sessions on
demand.
"""
