package dev.kotonoha.account;

import dev.kotonoha.kernel.Mapping;
import org.mapstruct.Mapper;

@Mapper(config = Mapping.class)
interface AccountMapper {

    @org.mapstruct.Mapping(target = "studySettings", source = "study")
    AccountView view(Account account);
}
